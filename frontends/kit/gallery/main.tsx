import "../src/styles/base.css";
import "../src/styles/font.css";
import { mount } from "../src/ui/mount.tsx";
import { Gallery } from "./Gallery.tsx";
import "./gallery.css";

const wanted = new URLSearchParams(location.search);
const theme = wanted.get("theme");
if (theme !== null) {
  document.documentElement.dataset["theme"] = theme;
}
const language = wanted.get("language");
if (language !== null) {
  localStorage.setItem("serverlesspresso.language", language);
}
mount(<Gallery />);
