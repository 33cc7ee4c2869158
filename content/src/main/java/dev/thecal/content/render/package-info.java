/** Leaflets as HTML, filled with one clinic's own numbers. */
package dev.thecal.content.render;
