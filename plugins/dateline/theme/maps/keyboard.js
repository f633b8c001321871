/** Popups by keyboard: Enter or Space opens one, Escape closes it and goes back to its marker. */

/**
 * Lets a reader who has no mouse open a marker's popup, and leave it again.
 * @param {L.Marker} marker - on the map, with a popup bound to it
 */
export function operable(marker) {
  marker.getElement().addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      marker.openPopup();
      marker.getPopup().getElement().querySelector(".told").focus();
    } else if (event.key === "Escape") {
      marker.closePopup();
    }
  });
}

/**
 * Lets a popup's content be left by Escape and by its button, back to the marker.
 * @param {HTMLElement} content
 * @param {HTMLButtonElement} button
 * @param {L.Marker} marker
 */
export function leavable(content, button, marker) {
  const leave = () => {
    marker.closePopup();
    marker.getElement()?.focus({ preventScroll: true });
  };
  button.addEventListener("click", leave);
  content.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leave();
  });
}
