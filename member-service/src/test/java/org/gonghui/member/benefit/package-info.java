@NullMarked
package org.gonghui.member.benefit;

import org.jspecify.annotations.NullMarked;
