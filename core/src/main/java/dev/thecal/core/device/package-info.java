/** Everything implanted or handed out with a pump: which, from whom, with its unique device identifier. */
package dev.thecal.core.device;
