/// Tests.
@NullMarked
package org.gonghui.assistance.paymentrequest;

import org.jspecify.annotations.NullMarked;
