/** Finding a leaflet by words, misspelt ones too, and by the code of a condition. */
package dev.thecal.content.search;
