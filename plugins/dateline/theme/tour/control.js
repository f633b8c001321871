/** The small control of a tour's map: which step this is, and the way to the ones beside it. */

/**
 * Lets its buttons lead from step to step, and the arrow keys while it has the focus.
 * @param {HTMLElement} control
 * @param {HTMLElement[]} steps
 * @param {(step: HTMLElement) => void} go - leads to a step
 * @returns {{tell: (number: number) => void}} what wants to know which step is being read, from 0
 */
export function operate(control, steps, go) {
  let here = 0;
  const buttons = [...control.querySelectorAll("button")];
  const lead = (number) => {
    if (steps[number] && number !== here) go(steps[number]);
  };
  control.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (button) lead(here + Number(button.dataset.go));
  });
  control.addEventListener("keydown", (event) => {
    const number = wanted(event, here, steps.length);
    if (number === null) return;
    event.preventDefault();
    lead(number);
  });
  return {
    tell(number) {
      here = number;
      control.querySelector("output").value = steps[number].dataset.place;
      for (const button of buttons) {
        // not `disabled`, which would take the focus away from whoever goes on pressing it
        button.ariaDisabled = `${!steps[here + Number(button.dataset.go)]}`;
      }
    },
  };
}

function wanted({ key, altKey, ctrlKey, metaKey, currentTarget }, here, total) {
  if (altKey || ctrlKey || metaKey) return null;
  const forward = getComputedStyle(currentTarget).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const backward = forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
  const numbers = {
    [forward]: here + 1, ArrowDown: here + 1, [backward]: here - 1, ArrowUp: here - 1,
    Home: 0, End: total - 1,
  };
  return numbers[key] ?? null;
}
