/** Speed, measured; nothing here is shipped. How to run and what was found: docs/performance.md. */
package dev.thecal.bench;
