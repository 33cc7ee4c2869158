/** The ways out for messages to patients: e-mail by SMTP, and a signed webhook. */
package dev.thecal.web.message;
