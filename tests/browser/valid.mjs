// Whether the pages are valid HTML, by the validator that the W3C runs. It needs Java.
import { execFileSync, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";

export const validated = ({ site, files, fault, say }) => {
  try {
    execFileSync("java", ["-version"], { stdio: "ignore" });
  } catch {
    return console.log("No Java: HTML not validated.");
  }
  const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
  const pages = files.filter((name) => name.endsWith(".html") && !name.startsWith("_"));
  // The site's own addresses count as foreign on a disk, so that its policy would seem broken: errors only.
  const words = ["-Xss8m", "-jar", jar, "--errors-only", "--exit-zero-always", "--format", "json", ...pages.map((name) => join(site, name))];
  const { stderr } = spawnSync("java", words, { encoding: "utf8", maxBuffer: 2 ** 26 });
  for (const { url, lastLine, message } of JSON.parse(stderr).messages) fault(decodeURI(url).split(`${site}/`)[1] ?? url, `line ${lastLine}: ${message}`);
  return say(`${pages.length} pages validated as HTML`);
};
