@NullMarked
package org.gonghui.member.owndata;

import org.jspecify.annotations.NullMarked;
