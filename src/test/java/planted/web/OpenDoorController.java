package planted.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import planted.store.RequestTable;

/// Planted: a page that calls a store, and a deed that anyone may do.
@Controller
class OpenDoorController {

    private final RequestTable table = new RequestTable();

    @PostMapping("/requests/delete-all")
    int deleteAll() {
        return table.rows();
    }
}
