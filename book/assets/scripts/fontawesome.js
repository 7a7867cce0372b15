// Empty on purpose: it takes the place of the theme's 1.5 MB script, which draws as SVG the same
// icons that the theme's web font draws already.
