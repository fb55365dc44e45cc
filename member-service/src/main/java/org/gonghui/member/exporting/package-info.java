/// Files that officers take out: members, unions, tickets, as CSV or spreadsheet.
@NullMarked
package org.gonghui.member.exporting;

import org.jspecify.annotations.NullMarked;
