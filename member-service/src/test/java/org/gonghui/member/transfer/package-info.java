@NullMarked
package org.gonghui.member.transfer;

import org.jspecify.annotations.NullMarked;
