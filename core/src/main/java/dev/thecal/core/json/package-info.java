/** JSON in and out, with every problem of an input reported at once. */
package dev.thecal.core.json;
