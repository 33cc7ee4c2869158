/** Patient leaflets, plainly written and checked. */
package dev.thecal.content;
