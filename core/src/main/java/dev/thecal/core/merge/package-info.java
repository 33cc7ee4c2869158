/** Records of one person that stand twice: finding them, merging them by two people, and taking a merge back. */
package dev.thecal.core.merge;
