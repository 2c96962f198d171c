// The npm packages of the renderers: from here upwards, or from the folder MODULES names.
import { createRequire } from "node:module";
export const need = createRequire((process.env.MODULES ?? new URL(".", import.meta.url).pathname) + "/");

const fonts = process.env.FONTS ?? "/usr/share/fonts/truetype/liberation";
export const fontFile = (style, family = "LiberationSans") => `${fonts}/${family}-${style}.ttf`;
