/** How long a drug that hinders clotting must be out of the body before a needle goes near the spine. */
package dev.thecal.core.washout;
