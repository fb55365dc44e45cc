/// What finance and operators settle after this service's database was set back: transfers of the bank that nobody here
/// knows any more, and when payments go on. Payments rest on it; it reads their rows by SQL and none of their classes.
@NullMarked
package org.gonghui.assistance.restore;

import org.jspecify.annotations.NullMarked;
