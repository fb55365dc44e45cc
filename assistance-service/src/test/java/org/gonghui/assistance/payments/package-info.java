/// Tests.
@NullMarked
package org.gonghui.assistance.payments;

import org.jspecify.annotations.NullMarked;
