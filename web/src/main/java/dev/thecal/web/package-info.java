/** HTTP, pages, command line and the composition root. */
package dev.thecal.web;
