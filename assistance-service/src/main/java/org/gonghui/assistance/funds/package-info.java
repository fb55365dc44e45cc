/// Funds, their budgets and the double-entry ledger.
@NullMarked
package org.gonghui.assistance.funds;

import org.jspecify.annotations.NullMarked;
