/** Reference data of the implantable pumps: volumes, flows, life, labelled drugs, behaviour in a scanner. */
package dev.thecal.core.pump;
