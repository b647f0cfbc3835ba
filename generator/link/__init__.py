"""What joins the briefings."""
