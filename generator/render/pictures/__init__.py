"""Pictures of a page's own data as static SVG: pure functions from data to text, the same for the same data.

A picture is a raw block of HTML in the Markdown. It has a title and a description for those who do not see it, colours
by class only (the theme's style sheet gives them for light, dark and paper), and each mark leads to a page behind it.
"""
