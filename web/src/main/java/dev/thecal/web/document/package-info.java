/** What is printed about a pump: for an emergency, a wallet, another hospital, and the night without a server. */
package dev.thecal.web.document;
