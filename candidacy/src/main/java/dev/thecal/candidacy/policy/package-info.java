/** Which rules a clinic or payer asks for, with which figures and at which level: data that a clinician can read. */
package dev.thecal.candidacy.policy;
