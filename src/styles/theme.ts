import type { Plugin } from 'vite';
import { site, theme, type Font, type Palette } from '../site.ts';

const { colours, fonts } = theme;

/**
 * The colours, the fonts and the origin of `src/site.ts` as a style sheet for pages, to go before all others.
 * @param addressOf the address of a file in `src/assets/fonts/`
 */
export function writePageTheme(addressOf: (file: string) => string): string {
  const faces = Object.values(fonts).flatMap((font) => [writeFont(font, addressOf), ...writeStandIns(font)]);
  const families = Object.entries(fonts).map(([use, font]) => `--${use}:${listFamilies(font)}`);
  const dark = writePapers('dark', ':root');
  return (
    `${faces.join('')}:root{--origin:'${site.origin}';${families.join(';')}}` +
    `${writePapers('light', ':root')}@media (prefers-color-scheme:dark){${dark}}`
  );
}

/** Gives pages their theme as a style sheet that `import 'virtual:theme.css'` names, so that it goes where their others go. */
export function themeStyle(): Plugin {
  return {
    name: 'theme',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? writePageTheme((file) => `/src/assets/fonts/${file}`) : undefined),
  };
}

const NAME = 'virtual:theme.css';

/** The same for sharing pictures, which are light and know no fonts but ours. */
export function writeCardTheme(): string {
  const { display, text } = fonts;
  const families = `--text:${quote(text.family)};--display:${quote(display.family)},${quote(text.family)}`;
  return `${writePapers('light', '.satire')}.card,.satire,.sincere{${families}}`;
}

/** The font of text that is shown outside of our pages, where ours is not. */
export const SYSTEM_FONT = `${quote(fonts.text.system)},${fonts.text.generic}`;

function writePapers(scheme: 'light' | 'dark', satire: string): string {
  const of = (palette: Palette) =>
    Object.entries(palette)
      .map(([use, colour]) => `--${use}:${colour}`)
      .join(';');
  return `${satire}{${of(colours.satire[scheme])}}.sincere{${of(colours.sincere[scheme])}}`;
}

function writeFont({ family, file, weight, arrival }: Font, addressOf: (file: string) => string): string {
  return `@font-face{font-family:${quote(family)};src:url(${addressOf(file)});font-weight:${weight};font-display:${arrival}}`;
}

function writeStandIns({ standIns }: Font): string[] {
  return standIns.map(({ family, local, size, ascent, descent }) => {
    const sources = local.map((name) => `local(${quote(name)})`).join();
    const lines = [
      ...(ascent === undefined ? [] : [`;ascent-override:${ascent}`]),
      ...(descent === undefined ? [] : [`;descent-override:${descent}`]),
    ];
    return `@font-face{font-family:${quote(family)};src:${sources};size-adjust:${size}${lines.join('')}}`;
  });
}

function listFamilies({ family, standIns, generic }: Font): string {
  return [...[family, ...standIns.map((one) => one.family)].map(quote), generic].join();
}

/** A family of one plain word needs no quotation marks. */
function quote(family: string): string {
  return /^[A-Za-z]+$/.test(family) ? family : `'${family}'`;
}
