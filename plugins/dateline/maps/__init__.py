"""Story to maps: one folium page, shared GeoJSON, and static SVG that needs no script."""
