/** Background jobs: each runs once, on any node. */
package dev.thecal.web.job;
