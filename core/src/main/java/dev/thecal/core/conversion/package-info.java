/** From medicine by mouth to a first intrathecal dose: an upper bound that two people sign, never the way back. */
package dev.thecal.core.conversion;
