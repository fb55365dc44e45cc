/// Members who go from one union to another (M1).
@NullMarked
package org.gonghui.member.transfer;

import org.jspecify.annotations.NullMarked;
