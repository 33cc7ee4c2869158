/** What too much, too little or the wrong handling of a pump's drug looks like, for people in a hurry. */
package dev.thecal.core.sign;
