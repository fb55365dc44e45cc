/// Opens a case for whom another service found entitled.
@NullMarked
package org.gonghui.assistance.entitlement;

import org.jspecify.annotations.NullMarked;
