/** The slider over the days of the story, with a thumb for the first and one for the last day. */

import { endOf, startOf } from "../shared/dates.js";
import { dayAt, indexOf } from "./days.js";

const PACE = 900; // milliseconds a day

/**
 * Brings the slider to life.
 * @param {HTMLFormElement} form
 * @param {object} words
 * @param {{show: () => void, keep: (days: {from: string, until: string}) => void}} tell - `show` is
 *   called whenever the days change, `keep` once they have come to rest
 */
export function timeOf(form, words, tell) {
  const slider = new Slider(form, words, tell);
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", ({ target }) => slider.drag(target));
  form.addEventListener("change", () => slider.rest());
  form.addEventListener("click", ({ target }) => {
    const { do: what } = target.closest("button")?.dataset ?? {};
    if (what === "play") slider.toggle();
    if (what === "back") slider.step(-1);
    if (what === "on") slider.step(1);
  });
  return slider;
}

class Slider {
  timer = null;

  constructor(form, words, tell) {
    this.form = form;
    this.words = words;
    this.tell = tell;
    [this.from, this.until] = form.querySelectorAll("input");
    this.last = Number(this.until.max);
    this.date = new Intl.DateTimeFormat(words.locale, { dateStyle: "long", timeZone: "UTC" });
    this.write();
  }

  /** Returns the first and the last day that are shown; the ends of the slider are open. */
  days() {
    const [from, until] = [this.from, this.until].map((input) => Number(input.value));
    return [from ? this.day(from) : "", until < this.last ? this.day(until) : "9999"];
  }

  /** Returns the day of the second thumb. */
  lastDay() {
    return this.day(Number(this.until.value));
  }

  isPlaying() {
    return this.timer !== null;
  }

  /** Takes days, months or years as an address spells them; what cannot be read is an open end. */
  recall(from, until) {
    if (this.isPlaying()) return;
    const { first } = this.form.dataset;
    this.from.value = indexOf(startOf(from), first) ?? 0;
    this.until.value = indexOf(endOf(until), first) ?? this.last;
    this.write();
  }

  drag(thumb) {
    this.pause();
    const [from, until] = [Number(this.from.value), Number(this.until.value)];
    if (from > until) (thumb === this.from ? this.until : this.from).value = thumb.value;
    this.change();
  }

  step(days) {
    this.pause();
    this.move(days);
    this.rest();
  }

  /** Starts or stops; what stands at the end starts anew from the first thumb. */
  toggle() {
    if (this.isPlaying()) {
      this.pause();
      this.rest();
      return;
    }
    const isAtEnd = Number(this.until.value) === this.last;
    this.timer = setInterval(() => this.tick(), PACE);
    this.tell.keep({ until: "" }); // filters are to leave the days that are still to come
    if (isAtEnd) this.until.value = this.from.value;
    this.change();
  }

  tick() {
    if (!this.form.isConnected) this.pause();
    else this.move(1);
    if (this.isPlaying() && Number(this.until.value) < this.last) return;
    this.pause();
    if (this.form.isConnected) this.rest();
  }

  pause() {
    clearInterval(this.timer);
    this.timer = null;
    this.write();
  }

  move(days) {
    const until = Number(this.until.value) + days;
    this.until.value = Math.max(Number(this.from.value), Math.min(this.last, until));
    this.change();
  }

  rest() {
    if (this.isPlaying()) return;
    const [from, until] = this.days();
    this.tell.keep({ from, until: until === "9999" ? "" : until });
    this.tell.show();
  }

  change() {
    this.write();
    this.tell.show();
  }

  /** Writes the days, for eyes and for ears. */
  write() {
    const days = [this.from, this.until].map((input) => {
      const day = new Date(this.day(Number(input.value)));
      input.setAttribute("aria-valuetext", this.date.format(day));
      this.form.style.setProperty(`--${input.name}`, input.value / this.last);
      return day;
    });
    const { play, pause } = this.words;
    const isLate = Number(this.from.value) > this.last / 2;
    this.form.toggleAttribute("data-late", isLate); // which thumb lies on top of the other
    this.form.querySelector("output").value = this.date.formatRange(...days);
    this.form.querySelector("[data-do=play]").textContent = this.isPlaying() ? pause : play;
  }

  day(index) {
    return dayAt(index, this.form.dataset.first);
  }
}
