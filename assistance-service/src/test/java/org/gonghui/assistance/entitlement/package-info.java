/// Tests.
@NullMarked
package org.gonghui.assistance.entitlement;

import org.jspecify.annotations.NullMarked;
