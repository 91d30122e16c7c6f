package planted.store;

/// Stands in for a store that a page may not call.
public class RequestTable {

    public int rows() {
        return 0;
    }
}
