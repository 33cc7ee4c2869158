/** How a jar from outside adds to a module. */
package dev.thecal.core.plugin;
