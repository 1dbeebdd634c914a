/** Measures that the parts of a picture share, in px of its 1200 × 630. */
export const pictureSide = 64;
export const bandHeight = 148;
export const stripHeight = 46;
export const headHeight = 104;
