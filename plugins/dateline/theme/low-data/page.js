/** For readers who save data: pictures come in their smallest size. */

export function start() {
  for (const picture of document.querySelectorAll("img[srcset]")) {
    const sizes = picture.srcset.split(", ").map((size) => size.split(" "));
    const [smallest] = sizes.sort((one, other) => parseInt(one[1]) - parseInt(other[1]));
    picture.removeAttribute("srcset");
    picture.src = smallest[0];
  }
}
