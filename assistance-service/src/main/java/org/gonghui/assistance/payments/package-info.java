/// Payments, their attempts and holds, batches to the bank and its answers.
@NullMarked
package org.gonghui.assistance.payments;

import org.jspecify.annotations.NullMarked;
