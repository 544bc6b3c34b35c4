/** How wide letters are in relation to their height; the wide ones are those of Japanese. */
const usual = 0.6;
const broad = 0.85;
const full = 1;

const broadLetter = /[\p{Lu}mw]/u;
const fullLetter = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{Emoji_Presentation}]/u;

function widthOf(letter: string): number {
  return fullLetter.test(letter) ? full : broadLetter.test(letter) ? broad : usual;
}

/** Over how many lines a name goes in a given width, which like that of its letters is in their height. */
export function nameLines(name: string, width: number): number {
  let [lines, used] = [1, 0];
  for (const word of name.split(/(?<=[\s-])/)) {
    const widths = [...word].map(widthOf);
    const length = widths.reduce((sum, each) => sum + each, 0);
    if (used > 0 && used + length > width) {
      [lines, used] = [lines + 1, 0];
    }
    for (const each of widths) {
      if (used > 0 && used + each > width) {
        [lines, used] = [lines + 1, 0];
      }
      used += each;
    }
  }
  return lines;
}
