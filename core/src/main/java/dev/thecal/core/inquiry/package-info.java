/** What visitors of the public site ask, and how the front desk answers. */
package dev.thecal.core.inquiry;
