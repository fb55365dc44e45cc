/// What finance and operators settle after this service's database was set back: transfers of the bank that nobody here
/// knows any more, and when payments go on. Payments rest on it; it knows nothing of them.
@NullMarked
package org.gonghui.assistance.restore;

import org.jspecify.annotations.NullMarked;
