/** What other generators call a field, and what says the same here. */

/** What to do about a field that another generator has. `known` are the fields that may stand there, `given` those that do. */
export function explainForeign(
  name: string,
  known: readonly string[],
  given: readonly string[],
): string | undefined {
  const key = name.toLowerCase().replaceAll(/[^a-z]/g, '');
  const row = FOREIGN.find(({ names, field }) => names.includes(key) && known.includes(field));
  if (row === undefined) return ADVICE.find(({ names, isFor }) => names.includes(key) && isFor(known))?.hint;
  if (row.hint !== undefined) return row.hint;
  return given.includes(row.field)
    ? `Remove it: "${row.field}" says that here.`
    : `Write it as "${row.field}".`;
}

/** Names in lower-case letters alone, which are those of the first field that a file may have. */
const FOREIGN: readonly { names: readonly string[]; field: string; hint?: string }[] = [
  {
    names: words(
      'unlisted hidden private visible visibility public status state unpublished wip scheduled schedule embargo',
    ),
    field: 'published',
    hint: 'Remove it: "draft: true" hides a piece, and a later day in "published" schedules it.',
  },
  {
    names: words('publish publishon golive goeslive expiry expires expirydate'),
    field: 'published',
    hint: 'Remove it: "draft: true" hides a piece, and a later day in "published" schedules it.',
  },
  {
    names: words('unlisted hidden private visible visibility public status state unpublished wip'),
    field: 'draft',
    hint: 'Remove it: "draft: true" hides it.',
  },
  {
    names: words('tag tags keyword keywords category categories topic subject subjects labels'),
    field: 'topics',
  },
  {
    names: words(
      'date pubdate publishdate publisheddate publishedat publishedon datepublished posted created createdat day',
    ),
    field: 'published',
  },
  {
    names: words('lastmod modified lastmodified updateddate updatedat lastupdated datemodified update'),
    field: 'updated',
  },
  {
    names: words('description excerpt abstract metadescription seodescription blurb teaser'),
    field: 'summary',
  },
  {
    names: words('subtitle subhead subheading dek deck tagline lede lead intro kicker'),
    field: 'standfirst',
  },
  {
    names: words(
      'image images hero heroimage coverimage featuredimage featureimage thumbnail thumb banner picture photo ogimage',
    ),
    field: 'cover',
    hint: 'Write it as "cover", with "src" and "alt"; npm run picture -- <slug> <file> --cover does.',
  },
  {
    names: words('image picture photo avatar'),
    field: 'portrait',
    hint: 'Write it as "portrait", with "src"; npm run picture -- mentors/<slug> <file> does.',
  },
  { names: words('headline heading name seotitle'), field: 'title' },
  { names: words('title fullname'), field: 'name' },
  { names: words('redirectfrom redirects oldslugs formerslugs alias'), field: 'aliases' },
  { names: words('correction errata erratum'), field: 'corrections' },
  { names: words('position job jobtitle'), field: 'role' },
  { names: words('employer organisation organization'), field: 'company' },
  {
    names: words('author authors byline bylines writer writers contributor contributors creator'),
    field: 'by',
    hint: 'Write it as "by", with the slug of a contributor whose record is in content/contributors/; without it, the house signs.',
  },
];

/** Names of what is no field here, whatever it is called. */
const ADVICE: readonly {
  names: readonly string[];
  isFor: (known: readonly string[]) => boolean;
  hint: string;
}[] = [
  {
    names: words('by author authors byline bylines writer writers contributor contributors creator'),
    isFor: (known) => known.includes('published'),
    hint: 'Remove it: the house signs every piece.',
  },
  {
    names: words('by author authors mentor name'),
    isFor: (known) => known.includes('stance'),
    hint: "Remove it: the file's name is the slug of the mentor who answers.",
  },
  {
    names: words('slug permalink url path id'),
    isFor: (known) => known.includes('aliases'),
    hint: "Remove it: the file's name is the address, and npm run rename changes it.",
  },
  {
    names: words('layout template type kind collection'),
    isFor: () => true,
    hint: 'Remove it: the folder in which a file stands says what it is.',
  },
  {
    names: words('lang language locale'),
    isFor: () => true,
    hint: 'Remove it: the language of the whole site is set in src/site.ts.',
  },
  {
    names: words('body content text'),
    isFor: (known) => known.includes('draft') || known.includes('updated'),
    hint: 'Write the text below the fields, behind the second line of three hyphens.',
  },
];

function words(text: string): string[] {
  return text.split(' ');
}
