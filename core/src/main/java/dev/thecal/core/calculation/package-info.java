/** Arithmetic behind one registry and two doors (command line and HTTP): JSON in, JSON out, every answer with its reasons. */
package dev.thecal.core.calculation;
