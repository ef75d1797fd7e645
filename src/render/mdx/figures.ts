/** The figures of a component as a table: its heads, then its rows. Empty where it has none. */
export type Figures = readonly (readonly (string | number)[])[];
