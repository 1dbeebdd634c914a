// The only script of the public pages. Everything works without it; it makes a few things quicker.
