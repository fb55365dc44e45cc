/// Payments that other services ask for.
@NullMarked
package org.gonghui.assistance.paymentrequest;

import org.jspecify.annotations.NullMarked;
