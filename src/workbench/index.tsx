import { createRoot } from "react-dom/client";
import { browserPool } from "../compute/pool-browser.ts";
import "./workbench.css";
import { Workbench } from "./workbench.tsx";

createRoot(document.getElementById("workbench")!).render(<Workbench executor={browserPool()} />);
